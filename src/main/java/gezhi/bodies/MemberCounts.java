package gezhi.bodies;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How many members bodies have by a register of members; whichever module has one declares a bean. */
public interface MemberCounts {

    /** Of the bodies that have members registered, those of what stands under them included; the others are left out. */
    Map<UUID, HeadCount> of(Collection<UUID> bodies);
}
