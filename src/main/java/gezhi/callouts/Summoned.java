package gezhi.callouts;

import gezhi.platform.Role;
import java.util.UUID;

/**
 * Somebody to be called out.
 *
 * @param role of the posting; RESIDENT for a volunteer
 * @param name for those whose name the staff do not know; empty for the others
 */
record Summoned(UUID person, Role role, String division, String name) {}
