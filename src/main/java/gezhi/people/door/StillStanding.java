package gezhi.people.door;

import gezhi.people.SignInOutcome;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks every half minute whether the account, the password and the posting behind a session still stand, and ends it when not. Whoever
 * has a temporary password is led to change it first.
 */
class StillStanding extends OncePerRequestFilter {
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(30);
    private static final String LOOKED = StillStanding.class.getName() + ".looked";
    private static final String CHANGE = "/me/password";

    private final Presences presences;
    private final Clock clock;

    StillStanding(Presences presences, Clock clock) {
        this.presences = presences;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Presence presence)) {
            chain.doFilter(request, response);
        } else if (hasFallen(presence, request.getSession())) {
            request.getSession().invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect(request.getContextPath() + "/sign-in?refused=" + SignInOutcome.ENDED.code());
        } else if (presence.mustChange() && !isPartOfChanging(path(request))) {
            response.sendRedirect(request.getContextPath() + CHANGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean hasFallen(Presence presence, HttpSession session) {
        Instant now = clock.instant();
        if (session.getAttribute(LOOKED) instanceof Instant looked && now.isBefore(looked.plus(TRUSTED_FOR))) {
            return false;
        }
        session.setAttribute(LOOKED, now);
        return !presences.stands(presence);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean isPartOfChanging(String path) {
        return path.equals(CHANGE) || path.equals("/error") || path.matches("/(css|js|img|webjars)/.*|/favicon\\.ico");
    }
}
