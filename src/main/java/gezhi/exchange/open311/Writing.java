package gezhi.exchange.open311;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document being written, item by item. Fields keep their order; a value is a text, a number, a truth, null, a map of such, or
 * {@link Items}. By the Spark convention a list is a bare array in JSON, and what is empty is null.
 */
interface Writing extends AutoCloseable {

    void item(Map<String, ? extends @Nullable Object> fields);

    /** Finishes the document; the stream stays open. */
    @Override
    void close();
}
