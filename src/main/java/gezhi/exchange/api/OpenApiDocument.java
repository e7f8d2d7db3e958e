package gezhi.exchange.api;

import gezhi.exchange.clients.Grant;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the document at {@code /api/v1/openapi}; the rest is read from the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {
    static final String KEY = "key";

    private static String scopes() {
        return Arrays.stream(Grant.values()).map(Grant::text).collect(Collectors.joining(", "));
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Gezhi")
                        .version("1")
                        .description(
                                "Cases of a city: what is public, reports, and with a key that is bound to a desk the work of"
                                        + " that desk. Errors are problem details (RFC 9457). A key opens scopes: "
                                        + scopes() + ". Open311 GeoReport v2 is at /open311/v2."))
                .components(new Components()
                        .addSecuritySchemes(
                                KEY,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-Api-Key")));
    }
}
