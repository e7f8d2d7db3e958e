package gezhi.cases.web;

import gezhi.platform.web.CityOfRequest;
import gezhi.platform.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages behind a secret link are of the city of its case: a visitor who comes by one goes on to the menu and the report form of that city. */
@Component
class CityOfSecretLinks implements HandlerInterceptor, WebMvcConfigurer {
    /** Before the page is made and the visitor is kept in its city. */
    private static final int FIRST = -1;

    private final SecretLinks links;
    private final CityOfRequest cities;

    CityOfSecretLinks(SecretLinks links, CityOfRequest cities) {
        this.links = links;
        this.cities = cities;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/f/**").order(FIRST);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (cities.several() && isPage(request) && SignedIn.find().isEmpty()) {
            String token = request.getRequestURI().split("/", 4)[2];
            links.find(token).ifPresent(held -> request.setAttribute(CityOfRequest.NAMED, held.city()));
        }
        return true;
    }

    private static boolean isPage(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
