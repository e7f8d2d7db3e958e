package gezhi.cases;

import gezhi.cases.loop.Actor;
import gezhi.platform.scope.Scope;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scope in the words of the loop. */
final class Actors {
    private Actors() {}

    /** @param linked the case whose secret link the scope holds */
    static Actor of(Scope scope, @Nullable UUID linked) {
        return new Actor(scope.city(), scope.person(), Set.of(scope.role()), scope.subtree(), scope.office(), linked);
    }
}
