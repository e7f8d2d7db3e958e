package gezhi.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Those whom the sign-in page of the demonstration offers by one click. */
enum DemoRoles {
    GRID("演示网格员一"),
    DESK("演示社区工作人员一"),
    STREET("演示街道派单员一"),
    COUNTY("演示县区派单员一"),
    CITY("演示市级派单员一"),
    OFFICE("演示部门经办一"),
    SUPERVISOR("演示督导员一"),
    LEADER("演示领导一"),
    ADMIN("演示管理员一"),
    AUDITOR("演示审计员一"),
    RESIDENT("演示居民一"),
    SECRETARY("演示支部书记一"),
    RECEIVER("演示支部书记二"),
    ORGANIZER("演示组织委员一");

    private final String title;

    DemoRoles(String title) {
        this.title = title;
    }

    /** True for those who are in charge of an organization's members and have no post. */
    boolean keepsMembers() {
        return this == SECRETARY || this == RECEIVER || this == ORGANIZER;
    }

    String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    static Optional<DemoRoles> with(String login) {
        return Arrays.stream(values())
                .filter(role -> role.login().equals(login))
                .findFirst();
    }
}
