package gezhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Whoever opens an address that only takes forms, by the reload or back button or after signing in, is led to the page it belongs to. */
@ControllerAdvice
class LeadingToPages {
    private final PagesAbove pages;

    LeadingToPages(PagesAbove pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    String lead(HttpRequestMethodNotSupportedException refused, HttpServletRequest request)
            throws HttpRequestMethodNotSupportedException {
        if (!"GET".equals(request.getMethod())) {
            throw refused;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return "redirect:" + pages.nearest(path) + (query == null ? "" : "?" + query);
    }
}
