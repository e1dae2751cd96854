package org.specialstudy.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A person as every screen names them: by their display title. */
public record PersonRef(UUID id, String name) {

    /** From two columns of a row; null where the id is. */
    public static PersonRef of(ResultSet row, String id, String name) throws SQLException {
        var person = row.getObject(id, UUID.class);
        return person == null ? null : new PersonRef(person, row.getString(name));
    }
}
