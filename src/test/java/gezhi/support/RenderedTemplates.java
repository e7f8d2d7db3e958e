package gezhi.support;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;

/** Knows which templates were rendered since the program started: asked before all others, it remembers the name and finds nothing. */
@TestComponent
public class RenderedTemplates implements ITemplateResolver {
    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

    public static Set<String> names() {
        return Set.copyOf(NAMES);
    }

    @Override
    public String getName() {
        return "rendered";
    }

    @Override
    public Integer getOrder() {
        return -1;
    }

    @Override
    public @Nullable TemplateResolution resolveTemplate(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        NAMES.add(template);
        return null;
    }
}
