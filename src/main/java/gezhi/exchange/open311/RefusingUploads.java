package gezhi.exchange.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** A body of parts that cannot be taken apart, or is too large, is found before it is known who should answer; it is told as any error is. */
@Component
@Order(-1)
class RefusingUploads implements HandlerExceptionResolver {
    private final Answers answers;

    RefusingUploads(Answers answers) {
        this.answers = answers;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!(exception instanceof MultipartException) || !path.startsWith("/open311/")) {
            return null;
        }
        try {
            answers.trouble(
                    response,
                    Notation.of(path),
                    HttpStatus.BAD_REQUEST,
                    List.of(answers.say("open311.trouble.parts", "media")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
