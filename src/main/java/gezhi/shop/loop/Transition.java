package gezhi.shop.loop;

import gezhi.platform.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of the table: at this step, by this deed, to that step, if the person has one of the roles and all conditions hold. @param from null for what is new */
public record Transition(@Nullable Step from, Deed deed, Step to, Set<Role> roles, List<Condition> conditions) {
    public Transition {
        conditions = List.copyOf(conditions);
    }
}
