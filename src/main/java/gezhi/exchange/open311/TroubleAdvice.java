package gezhi.exchange.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what went wrong in the notation asked for. A fault of ours is a 400 too, by the standard, and says no more than that. */
@RestControllerAdvice(basePackageClasses = TroubleAdvice.class)
class TroubleAdvice {
    private static final Logger log = LoggerFactory.getLogger(TroubleAdvice.class);

    private final Answers answers;

    TroubleAdvice(Answers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    void trouble(Trouble trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (trouble.waiting() != null) {
            long seconds = Objects.requireNonNull(trouble.waiting()).toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        }
        List<String> descriptions = trouble.said().stream()
                .map(said -> answers.say(said.key(), said.values()))
                .toList();
        answers.trouble(response, Notation.of(request.getRequestURI()), trouble.status(), descriptions);
    }

    @ExceptionHandler
    void fault(RuntimeException fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
        if (!response.isCommitted()) {
            response.resetBuffer();
            answers.trouble(
                    response,
                    Notation.of(request.getRequestURI()),
                    HttpStatus.BAD_REQUEST,
                    List.of(answers.say("open311.trouble.fault")));
        }
    }
}
