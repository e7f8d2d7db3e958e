package gezhi.cases.web;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.support.As;
import java.util.Objects;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Goes through the web's doors as the people of a story. */
final class Doors {
    private Doors() {}

    static RequestPostProcessor as(Scope scope) {
        if (scope.role() == Role.PUBLIC) {
            return As.visitor(scope.city());
        }
        UUID person = Objects.requireNonNull(scope.person());
        return As.person(As.signedIn(scope.city(), scope.role(), person, scope.subtree(), scope.office()));
    }
}
