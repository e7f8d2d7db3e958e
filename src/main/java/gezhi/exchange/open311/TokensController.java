package gezhi.exchange.open311;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseQueries;
import gezhi.platform.scope.Scoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The request behind a token. Our answers to reports bear the id itself; the token here is the one in a reporter's link, for clients whose
 * users hold such a link.
 */
@RestController
class TokensController {
    private final Visits visits;
    private final Answers answers;
    private final CaseQueries queries;

    TokensController(Visits visits, Answers answers, CaseQueries queries) {
        this.visits = visits;
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping(DiscoveryController.V2 + "/tokens/{token}" + Notation.PATH)
    void token(
            @PathVariable String token,
            @PathVariable String notation,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Visits.Visit visit = visits.anybody(request);
        Optional<CaseFile> file = Scoped.call(CaseQueries.holderOf(visit.city(), token), queries::findByLink);
        Map<String, Object> found = new LinkedHashMap<>();
        found.put(
                "service_request_id",
                file.orElseThrow(() -> Trouble.notThere("token", token)).row().number());
        found.put("token", token);
        answers.list(
                response,
                Notation.of("." + notation),
                RequestsController.ROOT,
                RequestsController.ITEM,
                writing -> writing.item(found));
    }
}
