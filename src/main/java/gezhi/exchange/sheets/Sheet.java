package gezhi.exchange.sheets;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table being written. What was written is not kept. */
public interface Sheet extends AutoCloseable {

    /** @param cells texts, numbers, null for empty; everything else as its text */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Finishes the table; the stream it went to stays open. */
    @Override
    void close() throws IOException;
}
