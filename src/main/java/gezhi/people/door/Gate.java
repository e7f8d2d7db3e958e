package gezhi.people.door;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody knocks.
 *
 * @param city the city at hand; null while none has been set up
 * @param address the network address they come from
 */
record Gate(@Nullable String city, String address) implements Serializable {}
