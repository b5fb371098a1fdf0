-- Who came in through the office's own provider: that their password here is due to be changed does not bar them.
ALTER TABLE session ADD COLUMN by_provider boolean NOT NULL DEFAULT false;
