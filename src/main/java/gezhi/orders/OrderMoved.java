package gezhi.orders;

/** An entry of an order has been written; published within the transaction that wrote it. */
public record OrderMoved(String city, OrderEntry entry) {}
