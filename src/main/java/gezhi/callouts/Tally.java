package gezhi.callouts;

import gezhi.platform.Role;

/** How many of those posted in a role at a division were called, come, cannot come. */
public record Tally(Role role, String division, String divisionName, int people, int coming, int cannot) {}
