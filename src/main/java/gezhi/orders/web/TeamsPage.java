package gezhi.orders.web;

import gezhi.orders.Member;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units and teams of a desk's part of the city, with who answers for them. @param problem why a name was not taken; null for none */
record TeamsPage(List<Team> teams, @Nullable String problem) {

    record Team(UUID id, String name, String kind, List<Member> members) {}
}
