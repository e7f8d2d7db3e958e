package gezhi.support;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Says with every page which template it was made of, so that a journey knows what it has looked at. */
@TestComponent
public class ViewNames implements HandlerInterceptor, WebMvcConfigurer {
    /** In lower case, as browsers hand it on. */
    public static final String HEADER = "x-view";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView made) {
        @Nullable String view = made == null ? null : made.getViewName();
        if (view != null && !view.contains(":")) {
            response.setHeader(HEADER, view);
        }
    }
}
