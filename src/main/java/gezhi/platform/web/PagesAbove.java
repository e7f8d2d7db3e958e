package gezhi.platform.web;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the page that an address which only takes forms belongs to: that of the deed on a case is the case. */
@Component
class PagesAbove {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    PagesAbove(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** {@code path} itself when it is a page, else the nearest one above it, in the end the home page. */
    String nearest(String path) {
        for (String at = path; at.length() > 1; at = at.substring(0, at.lastIndexOf('/'))) {
            if (isPage(PathContainer.parsePath(at))) {
                return at;
            }
        }
        return "/";
    }

    private boolean isPage(PathContainer path) {
        return mappings.getObject().getHandlerMethods().keySet().stream()
                .filter(PagesAbove::answersGet)
                .map(RequestMappingInfo::getPathPatternsCondition)
                .anyMatch(patterns ->
                        patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path)));
    }

    private static boolean answersGet(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
