package org.specialstudy;

/** Stands in for the application's migrations, so that the launcher can be tested before the application is built. */
public final class Migrations {

    private Migrations() {}

    public static void main(String[] arguments) {
        if (System.getenv("DATABASE_OWNER_PASSWORD") == null) {
            throw new IllegalStateException("No password");
        }
    }
}
