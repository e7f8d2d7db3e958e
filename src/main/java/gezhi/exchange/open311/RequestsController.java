package gezhi.exchange.open311;

import gezhi.exchange.published.PublicCases;
import gezhi.exchange.published.Wanted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reads requests: lists of them, and one. */
@RestController
class RequestsController {
    static final String ROOT = "service_requests";
    static final String ITEM = "request";

    private final Visits visits;
    private final Answers answers;
    private final WantedRequests reading;
    private final PublicCases cases;
    private final RequestFields fields;

    RequestsController(
            Visits visits, Answers answers, WantedRequests reading, PublicCases cases, RequestFields fields) {
        this.visits = visits;
        this.answers = answers;
        this.reading = reading;
        this.cases = cases;
        this.fields = fields;
    }

    @GetMapping(DiscoveryController.V2 + "/requests" + Notation.PATH)
    void list(@PathVariable String notation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visits.Visit visit = visits.anybody(request);
        WantedRequests.Page page = reading.page(visit);
        boolean extended = visit.asked().says("extensions");
        if (!page.wanted().numbers().isEmpty()) {
            named(visit, page.wanted(), extended, Notation.of("." + notation), response);
            return;
        }
        answers.list(
                response,
                Notation.of("." + notation),
                ROOT,
                ITEM,
                writing -> cases.each(
                        visit.city(),
                        page.wanted(),
                        page.skip(),
                        page.size(),
                        lot -> fields.of(visit.city(), lot, extended).forEach(writing::item)));
    }

    @GetMapping(DiscoveryController.V2 + "/requests/{id}" + Notation.PATH)
    void one(
            @PathVariable String id,
            @PathVariable String notation,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Visits.Visit visit = visits.anybody(request);
        Wanted wanted = Wanted.numbered(List.of(WantedRequests.dashed(id)));
        named(visit, wanted, visit.asked().says("extensions"), Notation.of("." + notation), response);
    }

    /** Those asked for by number; none of them there is an error, some of them missing is not. */
    private void named(
            Visits.Visit visit, Wanted wanted, boolean extended, Notation notation, HttpServletResponse response)
            throws IOException {
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        cases.each(
                visit.city(),
                wanted,
                0,
                WantedRequests.MOST,
                lot -> found.addAll(fields.of(visit.city(), lot, extended)));
        if (found.isEmpty()) {
            throw Trouble.notThere("service_request_id", String.join(", ", wanted.numbers()));
        }
        answers.list(response, notation, ROOT, ITEM, writing -> found.forEach(writing::item));
    }
}
