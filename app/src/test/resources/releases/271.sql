-- What a server of schema 271 may hold, beside what older schemas left: a row or more in each table that came since 270.
insert into journey_seam_workshop values (11, 17, 'Order', 'Delivery');
