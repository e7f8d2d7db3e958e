package gezhi.bodies.web;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;

/** Who reads and who keeps, as method security and the pages ask it; row security asks again. */
final class Keeper {
    static final String ONLY = "hasRole('ADMINISTRATOR')";
    static final String STAFF = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'RESIDENT')";

    static final String ASKERS = "hasAnyRole('COMMUNITY_DESK', 'DISPATCHER', 'ADMINISTRATOR')";

    private Keeper() {}

    /** True for who may change the register. */
    static boolean isHere() {
        return Scoped.current().role() == Role.ADMINISTRATOR;
    }

    /** True for who reads more than what is public. */
    static boolean orStaff() {
        Role role = Scoped.current().role();
        return role != Role.PUBLIC && role != Role.RESIDENT;
    }
}
