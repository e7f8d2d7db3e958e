package gezhi.orders.web;

import gezhi.orders.Member;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units and teams of a desk's part of the city, with who answers for them.
 *
 * @param kind whose tab is open
 * @param problem why a name was not taken; null for none
 * @param next address of the page that follows; null on the last
 */
record TeamsPage(
        String kind,
        List<Tab> tabs,
        List<Team> teams,
        @Nullable String problem,
        @Nullable String next) {

    record Tab(String name, String href, boolean current) {}

    record Team(UUID id, String name, String kind, List<Member> members) {}
}
