"""Any number of files in, Parquet tables out, and answers over them.

`run.read_archive` reads with the workers of `workers.Pool` or `cluster.Cluster`; `asking` answers. They
are imported by these names, for the process that reads strangers' files loads no more than it needs.
What only an archive needs (pyarrow, duckdb, Dask) is loaded when it is used.
"""
