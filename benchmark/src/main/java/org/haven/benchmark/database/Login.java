package org.haven.benchmark.database;

/** By which name and password somebody works with a database. */
public record Login(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
