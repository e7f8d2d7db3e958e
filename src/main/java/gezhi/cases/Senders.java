package gezhi.cases;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Who stands in the journal without being a person: programs that report over an interface. Told by the module that knows them. */
public interface Senders {

    /** The names of those among {@code ids} that are programs. */
    Map<UUID, String> names(Collection<UUID> ids);
}
