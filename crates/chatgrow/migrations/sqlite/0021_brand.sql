-- What a business's pages for guests wear, '#rrggbb'; the colour of the house where it chose none.
ALTER TABLE businesses ADD COLUMN brand_color TEXT;
