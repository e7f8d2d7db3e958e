package gezhi.exchange.open311;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where everything is; and an answer in the right notation for what is nowhere. */
@RestController
class DiscoveryController {
    static final String V2 = "/open311/v2";

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Answers answers;
    private final Open311Settings settings;

    DiscoveryController(Answers answers, Open311Settings settings) {
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping("/open311/discovery" + Notation.PATH)
    void discovery(@PathVariable String notation, HttpServletResponse response) throws IOException {
        String changeset = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(settings.changeset());
        Map<String, Object> endpoint = new LinkedHashMap<>();
        endpoint.put("specification", SPECIFICATION);
        endpoint.put(
                "url",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(V2).toUriString());
        endpoint.put("changeset", changeset);
        endpoint.put("type", settings.type());
        endpoint.put("formats", new Items("format", List.of("text/xml", "application/json")));
        Map<String, Object> discovery = new LinkedHashMap<>();
        discovery.put("changeset", changeset);
        discovery.put("contact", settings.contact());
        discovery.put("key_service", settings.keyService());
        discovery.put("endpoints", new Items("endpoint", List.of(endpoint)));
        answers.single(response, Notation.of("." + notation), "discovery", discovery);
    }

    @RequestMapping("/open311/**")
    void nowhere(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.trouble(
                response,
                Notation.of(request.getRequestURI()),
                HttpStatus.NOT_FOUND,
                List.of(answers.say("open311.trouble.nowhere", request.getMethod(), request.getRequestURI())));
    }
}
