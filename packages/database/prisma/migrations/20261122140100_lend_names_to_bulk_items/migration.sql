-- In whose name an item is done, where only a lent role allows it; null is the person's own.
ALTER TABLE "bulk_item" ADD COLUMN "on_behalf_of" UUID;
