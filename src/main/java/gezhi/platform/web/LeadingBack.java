package gezhi.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form that has outlived its session is not "forbidden": it leads back to the page it stood on, which says that nothing was sent, after
 * a new sign-in where that page needs one. Scripts get their 403 and see to it themselves.
 */
class LeadingBack implements AccessDeniedHandler {
    private static final String SIGN_IN = "/sign-in";
    private static final String SIGN_OUT = "/sign-out";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
    private final PagesAbove pages;

    LeadingBack(PagesAbove pages) {
        this.pages = pages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && wantsPage(request)) {
            response.sendRedirect(request.getContextPath() + back(request));
        } else {
            otherwise.handle(request, response, denied);
        }
    }

    private String back(HttpServletRequest request) {
        String path = path(request.getRequestURI(), request);
        if (path.equals(SIGN_IN)) {
            TypedLogin.keep(request);
            return SIGN_IN + "?refused=stale";
        }
        if (path.equals(SIGN_OUT) && SignedIn.find().isEmpty()) {
            return "/";
        }
        @Nullable URI from = comesFrom(request);
        String page = pages.nearest(from == null ? path : path(from.getRawPath(), request));
        return UriComponentsBuilder.fromPath(page)
                .query(from == null || from.getRawQuery() == null ? "" : from.getRawQuery())
                .replaceQueryParam(Frame.STALE)
                .queryParam(Frame.STALE)
                .build()
                .toUriString();
    }

    /** The page the form stood on, as the browser says; null when it does not say, or names another host. */
    private static @Nullable URI comesFrom(HttpServletRequest request) {
        @Nullable String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            URI from = URI.create(referer == null ? "" : referer);
            boolean ours = from.getRawAuthority() != null
                    && from.getRawAuthority().equals(request.getHeader(HttpHeaders.HOST))
                    && from.getRawPath().startsWith(request.getContextPath() + "/")
                    && !from.getRawPath().startsWith("//");
            return ours ? from : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null;
    }

    private static String path(String uri, HttpServletRequest request) {
        return uri.substring(request.getContextPath().length());
    }
}
