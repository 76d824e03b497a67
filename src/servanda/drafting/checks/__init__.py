"""One question to a draft in each file: what is hard to follow up here?"""
