import boltgate
node = boltgate.connect(".sandbox")
print(node.getinfo().alias)
