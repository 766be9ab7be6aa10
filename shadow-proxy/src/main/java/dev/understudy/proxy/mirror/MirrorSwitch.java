package dev.understudy.proxy.mirror;

import dev.understudy.exchange.control.Orders;
import dev.understudy.exchange.ledger.LedgerCounter;
import dev.understudy.proxy.control.ControlBoard;
import java.nio.file.Path;
import java.util.Optional;

/** Whether people have paused mirroring. A pause holds back what is about to be copied and what is about to be sent. */
public final class MirrorSwitch {
    private final ControlBoard board;

    public MirrorSwitch(ControlBoard board) {
        this.board = board;
    }

    /** @param orders the file in which orders are remembered */
    public MirrorSwitch(Path orders) {
        this(ControlBoard.open(orders));
    }

    /** Whether all routes are paused. */
    public boolean isPaused() {
        return board.orders().pause().isPresent();
    }

    /** How many routes are paused by name. */
    public int pausedRoutes() {
        return board.orders().pausedRoutes().size();
    }

    /** Why no copy of that route may go now; empty where it may. */
    Optional<LedgerCounter> against(String route) {
        Orders orders = board.orders();
        if (orders.pause().isPresent()) return Optional.of(LedgerCounter.PAUSED);
        return orders.pauseOf(route).map(pause -> LedgerCounter.ROUTE_PAUSED);
    }
}
