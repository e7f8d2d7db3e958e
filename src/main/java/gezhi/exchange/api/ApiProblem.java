package gezhi.exchange.api;

import gezhi.cases.loop.Refusal;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.SentPhotos;
import gezhi.files.Picture;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The request is answered with a problem (RFC 9457) instead. Its type says which, its title and detail are for people. */
final class ApiProblem extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    private ApiProblem(HttpStatus status, String type, String detail) {
        super(status, problem(status, type, detail), null);
    }

    static ApiProblem unknownKey(String detail) {
        ApiProblem problem = new ApiProblem(HttpStatus.UNAUTHORIZED, "unknown-key", detail);
        problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return problem;
    }

    static ApiProblem notGranted(Grant grant, String detail) {
        ApiProblem problem = new ApiProblem(HttpStatus.FORBIDDEN, "not-granted", detail);
        problem.getBody().setProperty("scope", grant.text());
        return problem;
    }

    static ApiProblem tooOften(Duration wait, String detail) {
        ApiProblem problem = new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, "too-often", detail);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        return problem;
    }

    static ApiProblem notThere(String detail) {
        return new ApiProblem(HttpStatus.NOT_FOUND, "not-there", detail);
    }

    /** @param errors what is wrong, by parameter or field */
    static ApiProblem wrong(Map<String, String> errors) {
        ApiProblem problem =
                new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "wrong", String.join(" ", errors.values()));
        problem.getBody().setProperty("errors", errors);
        return problem;
    }

    /** The loop says no: the case stands elsewhere, it is not this desk's to do, something the deed needs is missing. */
    static ApiProblem refused(Refusal why, String field, String sentence) {
        ApiProblem problem = new ApiProblem(HttpStatus.CONFLICT, "refused", sentence);
        problem.getBody().setProperty("refusal", why.getClass().getSimpleName());
        problem.getBody().setProperty("errors", Map.of(field, sentence));
        return problem;
    }

    /** The pictures, or what is wrong with one of them. */
    static List<Picture> pictures(SentPhotos.Developed developed) {
        return switch (developed) {
            case SentPhotos.Developed.Pictures(var pictures) -> pictures;
            case SentPhotos.Developed.Refused(String field, String why) ->
                throw wrong(Map.of(field.isEmpty() ? "photos" : field, why));
        };
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:gezhi:problem:" + type));
        return problem;
    }
}
