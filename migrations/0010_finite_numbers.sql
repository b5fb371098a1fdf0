-- PostgreSQL holds NaN to be greater than every number, so ">= 0" lets it in. "< infinity" refuses it, and infinity too.
ALTER TABLE mine
  ADD CONSTRAINT mine_capacity_finite CHECK (capacity < 'infinity'),
  ADD CONSTRAINT mine_bulk_density_finite CHECK (bulk_density < 'infinity'),
  ADD CONSTRAINT mine_licensed_area_finite CHECK (licensed_area_km2 < 'infinity');
ALTER TABLE boundary
  ADD CONSTRAINT boundary_declared_area_finite CHECK (declared_area_m2 < 'infinity');
ALTER TABLE boundary_part
  ADD CONSTRAINT boundary_part_elevations_finite
    CHECK (top_m < 'infinity' AND top_m > '-infinity' AND bottom_m < 'infinity' AND bottom_m > '-infinity');
ALTER TABLE reserve
  ADD CONSTRAINT reserve_finite CHECK (remaining < 'infinity' AND recoverable < 'infinity'),
  ADD CONSTRAINT reserve_bulk_density_finite CHECK (bulk_density < 'infinity');
ALTER TABLE working
  ADD CONSTRAINT working_sigma_finite CHECK (sigma_m < 'infinity'),
  ADD CONSTRAINT working_floor_finite CHECK (floor_m < 'infinity' AND floor_m > '-infinity');
ALTER TABLE quota
  ADD CONSTRAINT quota_finite CHECK (issued_wt < 'infinity' AND used_wt < 'infinity');
