package gezhi.platform.database;

import org.jspecify.annotations.Nullable;

/** Where the database is and how to get in; {@code stop} ends the embedded server. */
public record DatabaseAddress(
        String url, @Nullable String user, @Nullable String password, AutoCloseable stop) implements AutoCloseable {

    @Override
    public void close() throws Exception {
        stop.close();
    }

    @Override
    public String toString() {
        return url;
    }
}
