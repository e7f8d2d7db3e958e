package gezhi.people.setup;

import gezhi.territory.Cities;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While there is no city, every page leads to the set-up. One that an import has founded is shown, and the console says where its
 * administrator is made.
 */
@Component
@Profile("!demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class LeadingToSetUp extends OncePerRequestFilter {
    private final Cities cities;
    private volatile boolean cityIsThere;

    LeadingToSetUp(Cities cities) {
        this.cities = cities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (cityIsThere || isNeeded(path(request)) || thereIsACity()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/set-up");
        }
    }

    private boolean thereIsACity() {
        cityIsThere = !cities.list().isEmpty();
        return cityIsThere;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean isNeeded(String path) {
        return path.matches("/set-up|/error|/favicon\\.ico|/(css|js|img|webjars)/.*");
    }
}
