package dev.understudy.standalone.bookshop;

import java.util.List;

/** The shop's data: the same at every start, and shared by both APIs as a database would be. */
final class Stock {
    /** The one token that both APIs accept. */
    static final String TOKEN = BookshopServer.TOKEN;

    static final int PAGE_SIZE = 5;

    private Stock() {}

    /** @param price in cents */
    record Book(int id, String title, int author, int price, String isbn) {
        String priceText() {
            return price / 100 + "." + String.format("%02d", price % 100);
        }
    }

    record Author(int id, String name, int born) {}

    static final List<Author> AUTHORS = List.of(
            new Author(1, "Émile Zola", 1840),
            new Author(2, "Jane Austen", 1775),
            new Author(3, "Björnstjerne Björnson", 1832),
            new Author(4, "Karel Čapek", 1890));

    static final List<Book> BOOKS = List.of(
            new Book(1, "Germinal", 1, 990, "9780140447422"),
            new Book(2, "Nana", 1, 1250, "9780140442632"),
            new Book(3, "Emma", 2, 799, "9780141439587"),
            new Book(4, "Persuasion", 2, 850, "9780141439686"),
            new Book(5, "Mansfield Park", 2, 900, "9780141439808"),
            new Book(6, "Arne", 3, 1410, "9781406916416"),
            new Book(7, "A Happy Boy", 3, 1500, "9781426406683"),
            new Book(8, "R.U.R.", 4, 1010, "9780141182087"),
            new Book(9, "War with the Newts", 4, 1399, "9780945774105"),
            new Book(10, "Krakatit", 4, 1175, "9780899665184"),
            new Book(11, "The Ladies' Paradise", 1, 1090, "9780199536900"),
            new Book(12, "Sense & Sensibility", 2, 780, "9780141439662"));
}
