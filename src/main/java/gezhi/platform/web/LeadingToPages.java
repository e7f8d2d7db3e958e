package gezhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

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

    /** A form with a file that was sent as a form without one is the sender's mistake; one that is too big has an answer of its own. */
    @ExceptionHandler
    void refuse(MultipartException refused, HttpServletResponse response) throws IOException {
        if (refused instanceof MaxUploadSizeExceededException) {
            throw refused;
        }
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
