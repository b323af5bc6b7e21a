print("priorauth")
