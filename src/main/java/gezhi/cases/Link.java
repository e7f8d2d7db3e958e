package gezhi.cases;

import gezhi.platform.Secrets;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The secret link of a case. It is made from the random id of the reporting request, so that a retry gets the same link although
 * the database keeps neither the id nor the token, only what cannot be turned back into them.
 *
 * @param token what the reporter holds
 * @param hash what the database and the scope hold
 * @param requestId what the database knows the request by
 */
record Link(String token, String hash, UUID requestId) {

    static Link of(UUID secretRequest) {
        String token = Secrets.hash("gezhi case link " + secretRequest).substring(0, 32);
        ByteBuffer request =
                ByteBuffer.wrap(HexFormat.of().parseHex(Secrets.hash("gezhi case request " + secretRequest)));
        return new Link(token, Secrets.hash(token), new UUID(request.getLong(), request.getLong()));
    }
}
