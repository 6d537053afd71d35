package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"reflect"

	"github.com/go-faster/jx"
	"github.com/google/uuid"

	"interop/api"
)

type key struct{}

func (key) ApiKeyAuth(context.Context, api.OperationName) (api.ApiKeyAuth, error) {
	return api.ApiKeyAuth{APIKey: os.Getenv("KEY")}, nil
}

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
	client := must(api.NewClient(os.Getenv("BASE_URL"), key{}))
	sample, name := uuid.MustParse(os.Getenv("SAMPLE")), os.Getenv("PROPERTY")
	nested := `{"list":[1,null,"é"]}`

	created, isAnnotation := must(client.CreateSampleAnnotation(ctx, &api.AnnotationCreate{
		PropertyName:  name,
		PropertyValue: 25.1,
		CoordX:        api.NewOptNilFloat64(1.5),
		CoordY:        api.NewOptNilFloat64(2),
		Metadata:      api.NewOptNilMetadata(api.Metadata{"nested": jx.Raw(nested)}),
	}, api.CreateSampleAnnotationParams{PhysicalSampleID: sample})).(*api.AnnotationHeaders)
	expect(isAnnotation, created)
	one := created.Response
	expect(one.PropertyValue == 25.1 && one.CoordX.Value == 1.5 && one.CoordZ.Null, one)
	var sent, stored any
	must(0, json.Unmarshal([]byte(nested), &sent))
	must(0, json.Unmarshal(one.AnnotationMetadata.Value["nested"], &stored))
	expect(reflect.DeepEqual(sent, stored), stored)

	items := []api.AnnotationCreate{}
	for value := range 3 {
		items = append(items, api.AnnotationCreate{PropertyName: name, PropertyValue: float64(value)})
	}
	bulk, isList := must(client.BulkCreateSampleAnnotations(ctx, &api.AnnotationBulkCreate{Annotations: items},
		api.BulkCreateSampleAnnotationsParams{PhysicalSampleID: sample})).(*api.BulkCreateSampleAnnotationsOKHeaders)
	expect(isList && len(bulk.Response) == 3 && bulk.Response[2].PropertyValue == 2, bulk)

	noPlace := api.OptNilFloat64{}
	noPlace.SetToNull()
	updated, isUpdated := must(client.UpdateSampleAnnotation(ctx, &api.AnnotationUpdate{
		PropertyValue: api.NewOptFloat64(26),
		CoordY:        noPlace,
	}, api.UpdateSampleAnnotationParams{PhysicalSampleID: sample, AnnotationID: one.ID})).(*api.GetSampleAnnotationOKHeaders)
	expect(isUpdated && updated.Response.PropertyValue == 26 && updated.Response.CoordY.Null, updated)

	listed, isListed := must(client.ListSampleAnnotations(ctx, api.ListSampleAnnotationsParams{
		PhysicalSampleID: sample,
		PropertyName:     api.NewOptString(name),
	})).(*api.ListSampleAnnotationsOKHeaders)
	expect(isListed && len(listed.Response) == 4 && listed.Response[0].PropertyValue == 26, listed)

	refused, isRefused := must(client.GetSampleAnnotation(ctx, api.GetSampleAnnotationParams{
		PhysicalSampleID: sample,
		AnnotationID:     uuid.New(),
	})).(*api.NotFoundHeaders)
	expect(isRefused && refused.Response.Status == 404, refused)
	fmt.Println("created, bulk created, updated, listed, 404")
}
