package gezhi.territory.web;

import gezhi.platform.web.SignedIn;
import gezhi.territory.City;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Whoever comes by the address of a page in another city stays in that city: its map, its report form and its menu are what they go on to, not
 * those of the city they looked at before.
 */
@Component
class StayingInTheCity implements HandlerInterceptor, WebMvcConfigurer {
    private final CityAtHand atHand;

    StayingInTheCity(CityAtHand atHand) {
        this.atHand = atHand;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (atHand.several() && isPage(request) && SignedIn.find().isEmpty()) {
            Optional<String> before = atHand.chosen(request);
            Optional<City> named = atHand.named(request);
            named.filter(city -> !before.equals(Optional.of(city.code())))
                    .ifPresent(city -> atHand.keep(city, request, response));
        }
        return true;
    }

    /** Feeds and pictures may be kept by others on the way; no choice of a visitor belongs to them. */
    private static boolean isPage(HttpServletRequest request) {
        @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && request.getRequestURI().indexOf('.') < 0
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }
}
