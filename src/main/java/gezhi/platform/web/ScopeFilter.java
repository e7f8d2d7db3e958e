package gezhi.platform.web;

import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request its one scope: that of the posting signed in with, or a visitor's of the city at hand. Before a city has been set
 * up there is none, and no row is seen.
 */
class ScopeFilter extends OncePerRequestFilter {
    private final CityOfRequest cities;

    ScopeFilter(CityOfRequest cities) {
        this.cities = cities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The page about a failure asks nothing more of what has just failed.
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) != null;
        Optional<Scope> scope = failed ? Optional.empty() : scope(request);
        if (scope.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Scoped.call(scope.get(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Optional<Scope> scope(HttpServletRequest request) {
        return SignedIn.find()
                .map(SignedIn::scope)
                .or(() -> cities.find(request).map(city -> Scope.visitor(city.code())));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
