package main

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"reflect"

	"github.com/google/uuid"

	"interop/api"
)

func expect(holds bool, what any) {
	if !holds {
		panic(fmt.Sprintf("unexpected: %+v", what))
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func main() {
	ctx := context.Background()
	authenticate := api.WithRequestEditorFn(func(_ context.Context, request *http.Request) error {
		request.Header.Set("X-API-KEY", os.Getenv("KEY"))
		return nil
	})
	client := must(api.NewClientWithResponses(os.Getenv("BASE_URL"), authenticate))
	sample, name := uuid.MustParse(os.Getenv("SAMPLE")), os.Getenv("PROPERTY")
	x, y := 1.5, 2.0
	metadata := api.Metadata{"nested": map[string]any{"list": []any{1.0, nil, "é"}}}

	created := must(client.CreateSampleAnnotationWithResponse(ctx, sample, nil, api.AnnotationCreate{
		PropertyName: name, PropertyValue: 25.1, CoordX: &x, CoordY: &y, Metadata: &metadata,
	}))
	one := created.JSON200
	expect(one != nil && one.PropertyValue == 25.1 && *one.CoordX == 1.5 && one.CoordZ == nil, string(created.Body))
	expect(reflect.DeepEqual(*one.AnnotationMetadata, metadata), one.AnnotationMetadata)

	items := []api.AnnotationCreate{}
	for value := range 3 {
		items = append(items, api.AnnotationCreate{PropertyName: name, PropertyValue: float64(value)})
	}
	bulk := must(client.BulkCreateSampleAnnotationsWithResponse(ctx, sample, nil, api.AnnotationBulkCreate{Annotations: items}))
	expect(bulk.JSON200 != nil && len(*bulk.JSON200) == 3 && (*bulk.JSON200)[2].PropertyValue == 2, string(bulk.Body))

	value := 26.0
	updated := must(client.UpdateSampleAnnotationWithResponse(ctx, sample, one.Id, nil, api.AnnotationUpdate{PropertyValue: &value}))
	expect(updated.JSON200 != nil && updated.JSON200.PropertyValue == 26 && *updated.JSON200.CoordX == 1.5, string(updated.Body))

	listed := must(client.ListSampleAnnotationsWithResponse(ctx, sample, &api.ListSampleAnnotationsParams{PropertyName: &name}))
	expect(listed.JSON200 != nil && len(*listed.JSON200) == 4 && (*listed.JSON200)[0].PropertyValue == 26, string(listed.Body))

	refused := must(client.GetSampleAnnotationWithResponse(ctx, sample, uuid.New(), nil))
	expect(refused.ApplicationproblemJSON404 != nil && refused.ApplicationproblemJSON404.Status == 404, string(refused.Body))
	fmt.Println("created, bulk created, updated, listed, 404")
}
