package gezhi.exchange.clients;

import gezhi.platform.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a key stands: as somebody posted there.
 *
 * @param division of a handler the seat of the office
 * @param office of a handler only
 */
public record Desk(Role role, String division, @Nullable UUID office) {
    static final Set<Role> ROLES =
            EnumSet.of(Role.GRID_WORKER, Role.COMMUNITY_DESK, Role.DISPATCHER, Role.OFFICE_HANDLER, Role.SUPERVISOR);
}
