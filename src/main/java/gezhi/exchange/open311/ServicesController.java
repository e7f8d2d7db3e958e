package gezhi.exchange.open311;

import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.Questions;
import gezhi.cases.forms.Form;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What can be reported: the leaves of the city's tree, each a service; its class is the group. */
@RestController
class ServicesController {
    private final Visits visits;
    private final Answers answers;
    private final Categories categories;
    private final Questions questions;
    private final Attributes attributes;

    ServicesController(
            Visits visits, Answers answers, Categories categories, Questions questions, Attributes attributes) {
        this.visits = visits;
        this.answers = answers;
        this.categories = categories;
        this.questions = questions;
        this.attributes = attributes;
    }

    @GetMapping(DiscoveryController.V2 + "/services" + Notation.PATH)
    void list(@PathVariable String notation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visits.Visit visit = visits.anybody(request);
        List<Map<String, Object>> services = Scoped.call(Scope.visitor(visit.city()), () -> {
            Set<String> asking = questions.list().keySet();
            return categories.list().stream()
                    .filter(Category::leaf)
                    .map(leaf -> service(leaf, asking.contains(leaf.code())))
                    .toList();
        });
        answers.list(
                response,
                Notation.of("." + notation),
                "services",
                "service",
                writing -> services.forEach(writing::item));
    }

    @GetMapping(DiscoveryController.V2 + "/services/{code}" + Notation.PATH)
    void definition(
            @PathVariable String code,
            @PathVariable String notation,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Visits.Visit visit = visits.anybody(request);
        Form form = Scoped.call(
                        Scope.visitor(visit.city()),
                        () -> categories.find(code).filter(Category::leaf).map(leaf -> questions.of(leaf.code())))
                .orElseThrow(() -> Trouble.notThere("service_code", code));
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("service_code", form.category());
        definition.put("attributes", attributes.of(form.questions()));
        answers.single(response, Notation.of("." + notation), "service_definition", definition);
    }

    private Map<String, Object> service(Category category, boolean asks) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        String group =
                categories.find(category.parent()).map(up -> up.name(english)).orElse("");
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("service_code", category.code());
        service.put("service_name", category.name(english));
        service.put("description", group.isEmpty() ? category.name(english) : group + " · " + category.name(english));
        service.put("metadata", asks);
        service.put("type", "realtime");
        service.put("keywords", String.join(",", category.name(), category.nameEn()));
        service.put("group", group);
        return service;
    }
}
