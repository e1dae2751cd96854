package org.specialstudy.local;

/** Where the database is and how each of the three roles signs in: our own server's, or an existing one named by settings. */
record DatabaseAccess(
    String url, String ownerUser, String ownerPassword, String exporterUser, String exporterPassword, String appUser, String appPassword) {

    static DatabaseAccess of(LocalPostgres postgres) {
        var passwords = postgres.passwords();
        return new DatabaseAccess(postgres.url(), LocalPostgres.OWNER, passwords.owner(), LocalPostgres.EXPORTER, passwords.exporter(),
            LocalPostgres.APP, passwords.app());
    }

    static DatabaseAccess given(Settings settings) {
        return new DatabaseAccess(settings.databaseUrl().orElseThrow(),
            settings.optional("DATABASE_OWNER_USER").orElse(LocalPostgres.OWNER), settings.required("DATABASE_OWNER_PASSWORD", "DATABASE_URL"),
            settings.optional("DATABASE_EXPORTER_USER").orElse(LocalPostgres.EXPORTER),
            settings.ownZeebe() ? settings.required("DATABASE_EXPORTER_PASSWORD", "DATABASE_URL") : "",
            settings.optional("DATABASE_USER").orElse(LocalPostgres.APP), settings.required("DATABASE_PASSWORD", "DATABASE_URL"));
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + "]";
    }
}
